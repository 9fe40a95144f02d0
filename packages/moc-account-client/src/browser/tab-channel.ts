/** What one tab tells the others. Holds nothing that names a person. */
export interface TabNews {
  /** The session that the tab sees, by {@link sessionKey}. */
  readonly key: string | null;
  /** The person signed out: the others need not ask. */
  readonly isSignOut: boolean;
}

export interface TabChannel {
  tell(news: TabNews): void;
  close(): void;
}

/** A line to the other tabs of this app. Where there is no BroadcastChannel, each tab finds out when it is shown. */
export function tabChannel(name: string, onNews: (news: TabNews) => void): TabChannel {
  if (typeof BroadcastChannel === 'undefined') return { tell: () => {}, close: () => {} };
  const channel = new BroadcastChannel(name);
  channel.onmessage = ({ data }: MessageEvent<TabNews>) => onNews(data);
  return { tell: (news) => channel.postMessage(news), close: () => channel.close() };
}
