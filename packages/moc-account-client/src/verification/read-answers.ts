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

/** A source's own code, kept for good: words in its place could say who it is about, and are left out. */
const code = z.string().regex(/^[\w.-]{1,40}$/);

const citizenAnswer = z.discriminatedUnion('answer', [
  z.object({ answer: z.literal('match') }),
  z.object({ answer: z.literal('mismatch') }),
  z.object({ answer: z.literal('incomplete') }),
  z.object({ answer: z.literal('card-invalid'), problem: code.optional().catch(undefined) }),
  unavailable,
]);

/** Longer than anything a register knows of a person; what compares names takes its time with longer ones. */
const line = z.string().max(500);

/** A register may lack a part of a name; such a name then agrees with none. */
const person = z.object({
  name: z.object({ title: line.optional(), first: line, last: line }),
  agency: line.optional(),
  position: line.optional(),
  email: line.optional(),
});

const directoryAnswer = z.discriminatedUnion('answer', [
  z.object({ answer: z.literal('active'), person }),
  z.object({ answer: z.literal('inactive'), person }),
  z.object({ answer: z.literal('not-found') }),
  z.object({ answer: z.literal('ambiguous'), hits: z.number().int().nonnegative() }),
  unavailable,
]);

export const citizenAnswers: Reader<CitizenAnswer> = {
  parse: (value) => citizenAnswer.parse(value) as CitizenAnswer,
};

export const directoryAnswers: Reader<DirectoryAnswer> = {
  parse: (value) => directoryAnswer.parse(value) as DirectoryAnswer,
};
