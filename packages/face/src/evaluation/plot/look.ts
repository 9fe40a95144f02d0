/** Colours that differ in brightness too: they print in grey, and people who confuse red and green tell them apart. */
export const LOOK = {
  ink: '#1f2933',
  quiet: '#52606d',
  grid: '#d9e0e6',
  paper: '#ffffff',
  /** For curves, one after the other; each has its own dashes besides. */
  curves: [
    { stroke: '#0b3c8c', dash: undefined },
    { stroke: '#d9480f', dash: '8 4' },
    { stroke: '#2b8a3e', dash: '2 3' },
    { stroke: '#862e9c', dash: '10 3 2 3' },
  ],
  genuine: '#0b3c8c',
  impostor: '#e8590c',
  threshold: '#1f2933',
  font: "Sarabun, 'Noto Sans Thai', 'Leelawadee UI', Thonburi, sans-serif",
} as const;

/** The picture's language. */
export type PlotLocale = 'th' | 'en';

export const WORDS = {
  far: { th: 'อัตรายอมรับผิดคน (FAR, มาตราส่วนลอการิทึม)', en: 'False accept rate (log scale)' },
  tar: { th: 'อัตรายอมรับถูกคน (TAR)', en: 'True accept rate' },
  similarity: { th: 'ความคล้าย (โคไซน์)', en: 'Similarity (cosine)' },
  share: { th: 'ร้อยละของคู่ภาพแต่ละชนิด', en: 'Share of each kind of pairs' },
  genuine: { th: 'คนเดียวกัน', en: 'one person' },
  impostor: { th: 'คนละคน', en: 'two people' },
  roc: { th: 'เส้นโค้ง ROC', en: 'ROC curve' },
  scores: { th: 'การกระจายของคะแนน', en: 'Scores' },
} as const satisfies Record<string, Record<PlotLocale, string>>;
