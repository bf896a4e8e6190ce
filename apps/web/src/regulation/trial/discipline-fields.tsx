import { Button, Checkbox } from '@mantine/core';
import type { Discipline, DisciplinedParty } from '@co-so/domain';
import { capitalized } from '../../ui/capitalized.ts';
import { SearchSelect } from '../../ui/search-select.tsx';
import { useKeptFocus } from '../../ui/use-kept-focus.ts';
import { partyWords } from '../condition-text.ts';

interface DisciplineFieldsProps {
  readonly parties: readonly DisciplinedParty[];
  readonly disciplined: readonly Discipline[];
  readonly onChange: (disciplined: readonly Discipline[]) => void;
}

/** Who was disciplined, from a reprimand up, as far as a rating needs it. */
export function DisciplineFields({ parties, disciplined, onChange }: DisciplineFieldsProps) {
  const [first] = parties;
  const kept = useKeptFocus<HTMLFieldSetElement>(disciplined);
  const replace = (index: number, changed: Partial<Discipline>) =>
    onChange(disciplined.map((one, at) => (at === index ? { ...one, ...changed } : one)));
  return (
    <fieldset ref={kept} className="trial-group">
      <legend>Kỷ luật từ khiển trách trở lên</legend>
      {disciplined.map(
        (one, index) =>
          parties.includes(one.who) && (
            <div key={index} className="trial-discipline" role="group" aria-label={`Trường hợp kỷ luật ${index + 1}`}>
              <SearchSelect
                label="Ai bị kỷ luật"
                value={one.who}
                choices={parties.map((party) => ({ value: party, label: capitalized(partyWords[party]) }))}
                onChange={(who) => replace(index, { who: parties.find((party) => party === who) ?? one.who })}
              />
              <Checkbox
                label="Vi phạm gắn với thực thi công vụ"
                checked={one.dutyRelated}
                onChange={({ currentTarget }) => replace(index, { dutyRelated: currentTarget.checked })}
              />
              <Checkbox
                label="Vi phạm thuộc trách nhiệm, quyền hạn của nơi này, không phải ở nơi công tác trước"
                checked={one.attributedHere}
                onChange={({ currentTarget }) => replace(index, { attributedHere: currentTarget.checked })}
              />
              <Button variant="default" onClick={() => onChange(disciplined.filter((_, at) => at !== index))}>
                Bỏ trường hợp {index + 1}
              </Button>
            </div>
          ),
      )}
      {first && (
        <Button
          variant="default"
          onClick={() => onChange([...disciplined, { who: first, dutyRelated: true, attributedHere: true }])}
        >
          Thêm trường hợp kỷ luật
        </Button>
      )}
    </fieldset>
  );
}
