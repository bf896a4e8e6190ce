import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { Dialog } from '../../ui/dialog.tsx';
import { contextQuery } from '../queries.ts';
import { focusFirstEmpty } from './focus-first-empty.ts';
import { sessionQuery, whoIsIn } from './queries.ts';
import type { Step } from './queries.ts';
import './sign-in.css';
import { SignInSteps } from './sign-in-steps.tsx';
import { stepTitles } from './step-titles.ts';

const againQuery = { ...sessionQuery, queryKey: [...sessionQuery.queryKey, 'again'] };

/** The sign-in over a page whose session has ended. The same person goes on where they were; another one starts anew. */
export function SignInDialog({ onSignedIn }: { readonly onSignedIn: () => void }) {
  const queryClient = useQueryClient();
  const person = queryClient.getQueryData(contextQuery.queryKey)?.person;
  const { data: found } = useQuery({ ...againQuery, gcTime: 0 });
  // Without a demonstration: its buttons would invite to become somebody else.
  const state = found && { ...found, demonstration: null };
  const setStep = (step: Step) => queryClient.setQueryData(againQuery.queryKey, found && { ...found, step });
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (dialog.current) focusFirstEmpty(dialog.current);
  }, [state?.step]);
  const isIn = state?.step === 'none';
  useEffect(() => {
    if (!isIn) return;
    void whoIsIn().then((context) => {
      if (context.person.id !== person?.id) return location.assign('/');
      queryClient.setQueryData(contextQuery.queryKey, context);
      onSignedIn();
    });
  }, [isIn, onSignedIn, person?.id, queryClient]);
  return (
    <Dialog
      title={state && state.step !== 'sign-in' ? stepTitles[state.step] : 'Phiên làm việc đã kết thúc'}
      within={dialog}
    >
      {state?.step === 'sign-in' && (
        <p>
          Đăng nhập lại để làm tiếp; nội dung đang gõ vẫn còn. Đăng nhập bằng tài khoản khác thì trang mở lại từ đầu.
        </p>
      )}
      {state && <SignInSteps state={state} userName={person?.userName} onStep={setStep} />}
    </Dialog>
  );
}
