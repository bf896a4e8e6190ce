import { Button, Group, Textarea } from '@mantine/core';
import { checkReportText, numberText } from '@co-so/domain';
import type { ReportFinding, ReportVerdict } from '@co-so/domain';
import { useDeferredValue, useMemo, useState } from 'react';
import { Empty } from '../../ui/empty.tsx';
import { Panel } from '../../ui/panel.tsx';
import { corrected } from './corrected.ts';
import { findingText, verdictNames } from './finding-text.ts';
import { MarkedText } from './marked-text.tsx';
import { sampleReport } from './sample-report.ts';
import './report-check.css';

/** What a slow machine checks at once without the page standing still: about twenty printed pages. */
export const textMaximum = 50_000;
const verdicts: readonly ReportVerdict[] = ['wrong', 'note', 'uncheckable', 'right'];

/** Checks every share, sum and target in a pasted text, here in the browser; the text goes nowhere. */
export function ReportCheck() {
  const [text, setText] = useState('');
  const [copied, setCopied] = useState(false);
  const deferred = useDeferredValue(text);
  const isTooLong = deferred.length > textMaximum;
  const findings = useMemo(() => (isTooLong ? [] : checkReportText(deferred)), [deferred, isTooLong]);
  const correctable = findings.some((finding) => 'suggestion' in finding && finding.suggestion !== null);
  const change = (value: string) => {
    setText(value);
    setCopied(false);
  };
  const copy = () => void navigator.clipboard.writeText(corrected(deferred, findings)).then(() => setCopied(true));
  return (
    <div className="report-columns">
      <Panel title="Đoạn báo cáo">
        <Textarea
          label="Dán một đoạn báo cáo vào đây"
          description="Chỉ kiểm trên máy này; nội dung không gửi đi đâu và không được lưu."
          autosize
          minRows={8}
          maxRows={22}
          value={text}
          onChange={({ currentTarget }) => change(currentTarget.value)}
        />
        <Group mt="sm" gap="xs">
          <Button variant="default" onClick={() => change(sampleReport)}>
            Dùng đoạn mẫu
          </Button>
          <Button variant="default" disabled={text === ''} onClick={() => change('')}>
            Xóa
          </Button>
          <Button disabled={!correctable} onClick={copy}>
            {copied ? 'Đã sao chép' : 'Sao chép bản đã sửa số'}
          </Button>
        </Group>
      </Panel>
      <Panel title="Kết quả">
        <p role="status" aria-live="polite">
          {summaryOf(deferred, findings)}
        </p>
        {findings.length > 0 && <MarkedText text={deferred} findings={findings} />}
        {verdicts.map((verdict) => (
          <Findings key={verdict} verdict={verdict} findings={findings.filter((one) => one.verdict === verdict)} />
        ))}
        {deferred !== '' && !isTooLong && findings.length === 0 && (
          <Empty>
            Không thấy tỷ lệ, phép cộng hay mức hoàn thành nào để kiểm; tổng số viết theo cách khác thì vẫn phải tự
            cộng.
          </Empty>
        )}
      </Panel>
    </div>
  );
}

function Findings({
  verdict,
  findings,
}: {
  readonly verdict: ReportVerdict;
  readonly findings: readonly ReportFinding[];
}) {
  if (findings.length === 0) return null;
  return (
    <section className={`findings findings-${verdict}`}>
      <h3>
        {verdictNames[verdict]} ({numberText(findings.length)})
      </h3>
      <ul>
        {findings.map((finding) => (
          <li key={`${finding.kind} ${finding.span.start} ${finding.span.end}`}>{findingText(finding)}</li>
        ))}
      </ul>
    </section>
  );
}

function summaryOf(text: string, findings: readonly ReportFinding[]): string {
  if (text === '') return 'Chưa có đoạn nào. Các tỷ lệ “n/N … chiếm x%”, phép cộng và “vượt x%” sẽ được kiểm từng số.';
  if (text.length > textMaximum)
    return `Đoạn này dài ${numberText(text.length)} ký tự nên chưa kiểm số nào. Mỗi lần kiểm tối đa ${numberText(textMaximum)} ký tự: hãy dán từng phần.`;
  const count = (verdict: ReportVerdict) => numberText(findings.filter((one) => one.verdict === verdict).length);
  const checked = findings.filter(({ verdict }) => verdict !== 'uncheckable').length;
  return `Đã kiểm ${numberText(checked)} chỗ: ${count('wrong')} cần sửa, ${count('note')} lưu ý, ${count('right')} đúng. Chưa kiểm được ${count('uncheckable')} chỗ.`;
}
