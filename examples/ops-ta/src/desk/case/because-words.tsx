import { type Because, becauseText } from '@moc-sdk/moc-account-client/verification';
import { useMoc } from '@moc-sdk/react-widgets';
import { becauseTone } from './source-tone.js';
import { ToneIcon } from './tone-icon.js';

/** Facts in a few words, each with the sign of what it speaks for. */
export function BecauseWords({ because }: { because: readonly Because[] }) {
  const { locale } = useMoc();
  return (
    <ul className="desk-because">
      {because.map((fact) => (
        <li key={becauseText(fact, locale)} data-tone={becauseTone[fact.code]}>
          <ToneIcon tone={becauseTone[fact.code]} />
          {becauseText(fact, locale)}
        </li>
      ))}
    </ul>
  );
}
