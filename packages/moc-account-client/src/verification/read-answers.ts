import * as z from 'zod';
import type { CitizenAnswer, DirectoryAnswer } from './sources.js';

/** Checks what a source answered: sources are outside code. */
export interface Reader<Answer> {
  parse(value: unknown): Answer;
}

const unavailable = z.object({
  answer: z.literal('unavailable'),
  reason: z.enum(['timeout', 'unreachable', 'refused-credentials', 'protocol-error', 'overloaded']),
});

const citizenAnswer = z.discriminatedUnion('answer', [
  z.object({ answer: z.literal('match') }),
  z.object({ answer: z.literal('mismatch') }),
  z.object({ answer: z.literal('incomplete') }),
  z.object({ answer: z.literal('card-invalid'), problem: z.string().optional() }),
  unavailable,
]);

/** A register may lack a part of a name; such a name then agrees with none. */
const person = z.object({
  name: z.object({ title: z.string().optional(), first: z.string(), last: z.string() }),
  agency: z.string().optional(),
  position: z.string().optional(),
  email: z.string().optional(),
});

const directoryAnswer = z.discriminatedUnion('answer', [
  z.object({ answer: z.literal('active'), person }),
  z.object({ answer: z.literal('inactive'), person }),
  z.object({ answer: z.literal('not-found') }),
  z.object({ answer: z.literal('ambiguous'), hits: z.number() }),
  unavailable,
]);

export const citizenAnswers: Reader<CitizenAnswer> = {
  parse: (value) => citizenAnswer.parse(value) as CitizenAnswer,
};

export const directoryAnswers: Reader<DirectoryAnswer> = {
  parse: (value) => directoryAnswer.parse(value) as DirectoryAnswer,
};
