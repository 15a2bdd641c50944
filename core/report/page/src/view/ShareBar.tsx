// A bar of one document's words: word for word, otherwise shared, shared with articles only, its own.
interface Props { verbatim: number; shared: number; further?: number; label: string }

const width = (share: number) => ({ width: `${Math.min(100, Math.max(0, share * 100))}%` });

export function ShareBar({ verbatim, shared, further = 0, label }: Props) {
  return (
    <span class="share-bar" role="img" aria-label={label}>
      <span class="verbatim" style={width(verbatim)} />
      <span class="otherwise" style={width(shared - verbatim)} />
      <span class="further" style={width(further)} />
    </span>
  );
}
