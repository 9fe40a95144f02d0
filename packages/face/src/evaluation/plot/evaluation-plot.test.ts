import { describe, expect, it } from 'vitest';
import { scored } from '../pairs.test.fixtures.js';
import { evaluationPlot } from './evaluation-plot.js';

const genuine = Array.from({ length: 200 }, (_, i) => 0.35 + i / 350);
const impostor = Array.from({ length: 200 }, (_, i) => i / 480);
const pairs = scored(genuine, impostor);

/** The texts of a picture, as they are read. */
const textsOf = (svg: string) =>
  [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, content]) => content);

describe('the plot of an evaluation', () => {
  it('has axes in percent and marks the thresholds on both panels', () => {
    const texts = textsOf(
      evaluationPlot([{ label: 'mobilefacenet', pairs }], {
        locale: 'en',
        title: '400 pairs',
        thresholds: [{ label: 'match', threshold: 0.4 }],
      }),
    );
    expect(texts).toEqual(expect.arrayContaining(['400 pairs', 'True accept rate', '0.1 %', '1 %', '100 %']));
    expect(texts.filter((content) => content === 'match 0.40')).toHaveLength(2);
  });

  it('is in Thai unless told otherwise', () => {
    expect(textsOf(evaluationPlot([{ label: 'x', pairs }]))).toContain('คนเดียวกัน');
  });

  it('draws one curve for each engine, each in its own dashes', () => {
    const svg = evaluationPlot([
      { label: 'one', pairs },
      { label: 'two', pairs: scored(impostor, genuine) },
    ]);
    expect(textsOf(svg)).toEqual(expect.arrayContaining(['one', 'two']));
    expect(
      svg.match(/stroke="#d9480f"[^>]*stroke-dasharray="8 4"|stroke-dasharray="8 4"/g)?.length,
    ).toBeGreaterThan(0);
  });

  it('stays small with many pairs', () => {
    const many = (shift: number) =>
      Array.from({ length: 20_000 }, (_, i) => ((i * 7_919) % 20_000) / 40_000 + shift);
    const svg = evaluationPlot([{ label: 'many', pairs: scored(many(0.2), many(0)) }]);
    expect(svg.length).toBeLessThan(60_000);
  });

  it('writes no number that is none, whatever the pairs are', () => {
    for (const odd of [[], scored([0.5], []), scored([null], [null]), scored([0.5, 0.5], [0.5])])
      expect(evaluationPlot([{ label: 'odd', pairs: odd }])).not.toMatch(/NaN|Infinity|undefined/);
  });

  it('lets no label become markup', () => {
    const svg = evaluationPlot([{ label: '<script>&"', pairs }]);
    expect(svg).not.toContain('<script>');
    expect(svg).toContain('&#60;script&#62;&#38;&#34;');
  });
});
