import type { SecretName, Step, Wanted } from './plan.ts';

export interface StepText {
  readonly title: string;
  /** Arguments of wrangler, for what happens in the account; the rest happens on this machine. */
  readonly command?: readonly string[];
}

/** A step as the operator reads it, and as it is run. */
export function stepText(step: Step, { domain }: Wanted, config: string): StepText {
  switch (step.kind) {
    case 'create-database':
      return {
        title: `Tạo cơ sở dữ liệu ${step.name}`,
        command: ['d1', 'create', step.name, '--location', step.location, '--update-config=false'],
      };
    case 'write-config':
      return { title: `Ghi ${config}: ${step.databases.length} cơ sở dữ liệu, tuyến ${domain}/* và *.${domain}/*` };
    case 'build-web':
      return { title: 'Dựng trang web (turbo run build --filter @co-so/web)' };
    case 'check-bundle':
      return { title: `Đóng gói và cân Worker (wrangler deploy --dry-run --config ${config})` };
    case 'migrate':
      return { title: 'Tạo bảng, nâng cấu trúc: cơ quan Trung ương trước, rồi từng tỉnh đang dùng' };
    case 'onboard':
      return { title: `Cấp cơ sở dữ liệu và địa chỉ ${step.province.host}.${domain} cho ${step.province.slug}` };
    case 'upload':
      return { title: 'Tải Worker và trang web lên', command: ['deploy', '--config', config] };
    case 'set-secret':
      return {
        title: `Đặt ${secretTexts[step.name]}, sinh ngẫu nhiên, đưa vào bằng stdin`,
        command: ['secret', 'put', step.name, '--config', config],
      };
    case 'create-administrator':
      return { title: `Tạo quản trị đầu tiên "${step.userName}" của cơ quan Trung ương` };
  }
}

/** A secret as the operator reads of it. */
export const secretTexts: Readonly<Record<SecretName, string>> = {
  OPERATOR_TOKEN: 'mã của người vận hành',
  ACCESS_KEY: 'khóa giữ ứng dụng xác thực',
};
