import { fillText } from '@moc-sdk/core';
import type { Position } from '@moc-sdk/service/client';
import { part } from '../parts.js';
import { useMoc } from '../provider/moc-provider.js';
import type { SiteDistance } from './distance.js';
import { distanceWords } from './position-words.js';
import { sketch } from './sketch.js';

const SIZE = { width: 320, height: 150 };

/** A drawing to scale, north up: the site with its radius, own position with its circle of accuracy. No map tiles. */
export function PositionSketch({ position, near }: { position: Position; near: SiteDistance | undefined }) {
  const { locale, texts } = useMoc();
  const { me, site, scale } = sketch(position, near?.site, SIZE);
  const words = near ? texts.position.sketch : texts.position.sketchAlone;
  const label = fillText(words, {
    site: near?.site.name[locale] ?? '',
    distance: distanceWords(near?.metres ?? 0, texts),
    accuracy: position.accuracyMetres,
  });
  return (
    <svg
      {...part('position-sketch')}
      viewBox={`0 0 ${SIZE.width} ${SIZE.height}`}
      role="img"
      aria-label={label}
    >
      {site && <circle data-piece="site" cx={site.x} cy={site.y} r={site.r} />}
      {site && <path data-piece="site-mark" d={`M${site.x - 5} ${site.y + 5}v-8l5-4 5 4v8z`} />}
      {site && <line data-piece="way" x1={me.x} y1={me.y} x2={site.x} y2={site.y} />}
      <circle data-piece="accuracy" cx={me.x} cy={me.y} r={me.r} />
      <circle data-piece="me" cx={me.x} cy={me.y} r="6" />
      <path data-piece="scale" d={`M12 ${SIZE.height - 14}v4h${scale.length}v-4`} />
      <text x="12" y={SIZE.height - 19}>
        {distanceWords(scale.metres, texts)}
      </text>
      <path data-piece="north" d={`M${SIZE.width - 16} 28v-16m-4 5l4-5 4 5`} />
    </svg>
  );
}
