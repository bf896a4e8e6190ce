import { Alert } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { OneSubmission } from '@co-so/api';
import { numberText } from '@co-so/domain';
import type { ProblemCode } from '@co-so/domain';

interface RefusalNoticeProps {
  readonly reasons: readonly ProblemCode[];
  readonly attempts: number;
  /** No further attempt is made. */
  readonly isForGood: boolean;
  readonly submission: Pick<OneSubmission, 'indicator' | 'period' | 'hasNothingToSend'>;
}

/** That the centre did not take an approved delivery, why, and what the province can do. */
export function RefusalNotice({ reasons, attempts, isForGood, submission }: RefusalNoticeProps) {
  return (
    <Alert role="alert" color="red" variant="light" title="Trung ương từ chối nhận lần gửi này">
      <ul>
        {reasons.map((code) => (
          <li key={code}>
            {refusalTexts[code] ?? otherwise}{' '}
            <a className="no-print problem-link" href={`/problems/${code}`} target="_blank" rel="noreferrer">
              giải thích
            </a>
          </li>
        ))}
      </ul>
      {isForGood ? (
        <p>
          Đã chuyển {numberText(attempts)} lần, Trung ương chưa lưu dòng nào, và hệ thống không chuyển lại nữa.{' '}
          <WhatNext submission={submission} />
        </p>
      ) : (
        <p>
          Đã chuyển {numberText(attempts)} lần, Trung ương chưa lưu dòng nào. Hệ thống vẫn tự chuyển lại, thưa dần đến
          mỗi giờ một lần; khi nguyên nhân được khắc phục thì lần gửi này đến nơi, không phải duyệt lại.
        </p>
      )}
    </Alert>
  );
}

function WhatNext({ submission: { indicator, period, hasNothingToSend } }: Pick<RefusalNoticeProps, 'submission'>) {
  if (hasNothingToSend)
    return 'Những số tỉnh, thành phố đang có đã gửi, hoặc đang chuyển, ở lần gửi khác, nên không phải lập lại.';
  return (
    <Link to="/gui-trung-uong" search={{ indicator, period }}>
      Lập lần gửi mới
    </Link>
  );
}

type DeliveryCode =
  | Extract<ProblemCode, `delivery-${string}`>
  | 'unit-kind-not-sent'
  | 'cell-too-small'
  | 'period-after-province';

/** The stored reasons are codes alone; these sentences need no particulars and speak to the province that sent. */
const refusalTexts: Readonly<Partial<Record<ProblemCode, string>>> = {
  'delivery-province-unknown':
    'Danh bạ của Trung ương không có tỉnh, thành phố này. Đề nghị báo Trung ương kiểm tra danh bạ.',
  'delivery-province-other':
    'Tên hoặc mã định danh nơi gửi ghi trong gói không phải của tỉnh, thành phố này. Đề nghị báo người vận hành đối chiếu cơ sở dữ liệu của tỉnh, thành phố với danh bạ của Trung ương.',
  'delivery-approved-later':
    'Thời điểm duyệt ghi trong gói muộn hơn giờ nhận của Trung ương. Đề nghị báo người vận hành kiểm tra đồng hồ của máy chủ; qua thời điểm đó thì lần gửi này đến nơi.',
  'delivery-approved-earlier':
    'Thời điểm duyệt ghi trong gói sớm hơn ngày số liệu có thể được tính. Đề nghị báo người vận hành kiểm tra đồng hồ của máy chủ, rồi lập lần gửi mới.',
  'unit-kind-not-sent':
    'Gói có số liệu của tổ chức dưới cấp được gửi; những số ấy không rời tỉnh, thành phố. Đề nghị lập lần gửi mới, hệ thống tự giữ lại các dòng này.',
  'cell-too-small':
    'Gói có nhóm quá ít người, có thể chỉ ra người cụ thể. Đề nghị lập lần gửi mới, hệ thống tự giữ lại các dòng này.',
  'period-after-province':
    'Gói có kỳ bắt đầu sau ngày tỉnh, thành phố này kết thúc. Đề nghị kiểm tra lại kỳ; số của kỳ đó do nơi kế thừa gửi.',
  'delivery-hash-differs':
    'Mã kiểm tra không khớp: gói gửi không còn nguyên như khi duyệt. Đề nghị báo người vận hành kiểm tra cơ sở dữ liệu của tỉnh, thành phố.',
  'delivery-conflicts':
    'Trung ương đã có dòng cùng lần gửi với nội dung khác và giữ nguyên số đã nhận; thường là sau khi tỉnh, thành phố được khôi phục từ bản sao lưu. Đề nghị xem chỗ khác nhau khi lập lần gửi mới: các dòng được đánh số tiếp theo số Trung ương đang giữ.',
} satisfies Readonly<Record<DeliveryCode, string>>;

const otherwise =
  'Gói gửi không đúng quy tắc mà Trung ương kiểm tra khi nhận. Đề nghị báo người vận hành, kèm tên trang giải thích.';
