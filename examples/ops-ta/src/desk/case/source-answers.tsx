import { type Because, becauseText } from '@moc-sdk/moc-account-client/verification';
import { useMoc } from '@moc-sdk/react-widgets';
import { useDeskText } from '../texts/desk-texts.js';
import { becauseTone } from './source-tone.js';
import { ToneIcon } from './tone-icon.js';

/** What each source answered: an icon, the words, and what it speaks for. */
export function SourceAnswers({ because }: { because: readonly Because[] }) {
  const { locale } = useMoc();
  const text = useDeskText();
  return (
    <section className="desk-block" aria-labelledby="desk-sources">
      <h2 id="desk-sources">{text('sources')}</h2>
      {because.length === 0 && <p className="desk-quiet">{text('noSources')}</p>}
      <ul className="desk-answers">
        {because.map((fact) => {
          const tone = becauseTone[fact.code];
          return (
            <li key={becauseText(fact, locale)} data-tone={tone}>
              <ToneIcon tone={tone} />
              <span>{becauseText(fact, locale)}</span>
              <small>{text(tone)}</small>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
