import { createFileRoute } from '@tanstack/react-router';
import { ReportCheck } from '../indicator/report/report-check.tsx';
import { Page } from '../ui/page.tsx';

export const Route = createFileRoute('/soat-so-lieu')({ component: CheckPage });

function CheckPage() {
  return (
    <Page
      title="Soát số liệu trước khi trình ký"
      lead="Kiểm từng tỷ lệ, phép cộng và mức hoàn thành trong một đoạn báo cáo."
    >
      <ReportCheck />
    </Page>
  );
}
