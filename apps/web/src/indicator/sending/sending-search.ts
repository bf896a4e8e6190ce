import { findIndicator, parsePeriod } from '@co-so/domain';
import type { SendingQuestion } from '@co-so/domain';
import { submissionStages } from './submission-state.tsx';
import type { SubmissionStage } from './submission-state.tsx';

/** The address of the page: what is being prepared, and which submissions are listed. */
export interface SendingSearch {
  readonly indicator?: string;
  readonly period?: string;
  readonly stage?: SubmissionStage;
}

/** Reads an address; a year typed by hand (`period=2018`) arrives as a number. */
export function sendingSearch(given: Record<string, unknown>): SendingSearch {
  const { indicator, period } = given;
  const stage = submissionStages.find((one) => one === given['stage']);
  return {
    ...(typeof indicator === 'string' ? { indicator } : {}),
    ...(typeof period === 'string' || typeof period === 'number' ? { period: String(period) } : {}),
    ...(stage ? { stage } : {}),
  };
}

/** What is asked to be sent; undefined while it is not chosen or names nothing. */
export function questionIn({ indicator, period }: SendingSearch): SendingQuestion | undefined {
  const parsed = period === undefined ? undefined : parsePeriod(period);
  return parsed && indicator !== undefined && findIndicator(indicator) ? { indicator, period: parsed } : undefined;
}
