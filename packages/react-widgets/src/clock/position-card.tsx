import { fillText } from '@moc-sdk/core';
import type { Position, Site } from '@moc-sdk/service/client';
import { Button } from 'react-aria-components';
import { Icon } from '../icons.js';
import { Notice } from '../notice.js';
import { part } from '../parts.js';
import { useMoc } from '../provider/moc-provider.js';
import { nearestSite } from './distance.js';
import { PositionSketch } from './position-sketch.js';
import { knownPosition, POOR_ACCURACY_METRES, type PositionState } from './position-state.js';
import { ageWords, coordinateWords, distanceWords } from './position-words.js';
import { useNow } from './use-now.js';

export interface PositionCardProps {
  state: PositionState;
  sites: readonly Site[];
  onRefresh: () => void;
}

/** Own position beside the nearest site: sketch, coordinates, accuracy, distance, age, refresh. */
export function PositionCard({ state, sites, onRefresh }: PositionCardProps) {
  const { texts } = useMoc();
  const position = knownPosition(state);
  const isIdle = state.status === 'idle';
  return (
    <section {...part('position-card')} data-status={state.status} aria-label={texts.position.title}>
      <header>
        <h2>{texts.position.title}</h2>
        {!isIdle && (
          <Button
            {...part('button', 'moc-icon-only')}
            aria-label={texts.position.refresh}
            isDisabled={state.status === 'waiting'}
            onPress={onRefresh}
          >
            <Icon name="refresh" />
          </Button>
        )}
      </header>
      {isIdle && <p>{texts.position.ask}</p>}
      {isIdle && (
        <Button {...part('button')} onPress={onRefresh}>
          <Icon name="pin" />
          {texts.position.use}
        </Button>
      )}
      {position && <PositionFacts position={position} sites={sites} />}
      <PositionNotice state={state} />
    </section>
  );
}

function PositionNotice({ state }: { state: PositionState }) {
  const { texts } = useMoc();
  switch (state.status) {
    case 'waiting':
      return state.last ? null : <p role="status">{texts.position.waiting}</p>;
    case 'denied':
      return (
        <Notice tone="warning" title={texts.position.denied}>
          {texts.position.deniedHelp}
        </Notice>
      );
    case 'unavailable':
      return (
        <Notice tone="warning" title={texts.position.unavailable}>
          {texts.position.unavailableHelp}
        </Notice>
      );
    case 'ready':
      return state.position.accuracyMetres > POOR_ACCURACY_METRES ? (
        <Notice tone="warning">{texts.position.inaccurate}</Notice>
      ) : null;
    default:
      return null;
  }
}

function PositionFacts({ position, sites }: { position: Position; sites: readonly Site[] }) {
  const { locale, texts } = useMoc();
  const near = nearestSite(position, sites);
  const age = (useNow().getTime() - Date.parse(position.at)) / 1000;
  const facts: [string, string][] = [
    ...(near
      ? [
          [
            fillText(texts.position.distance, { site: near.site.name[locale] }),
            `${distanceWords(near.metres, texts)} · ${texts.position[near.relation]}`,
          ] as [string, string],
        ]
      : []),
    [texts.position.coordinates, coordinateWords(position)],
    [texts.position.accuracy, fillText(texts.position.accuracyValue, { metres: position.accuracyMetres })],
    [texts.position.age, ageWords(age, texts)],
  ];
  return (
    <>
      <PositionSketch position={position} near={near} />
      <dl data-relation={near?.relation}>
        {facts.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
