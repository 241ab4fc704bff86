/** The cross that closes what lies over the page, or takes something out of a list; `size` in CSS px. */
export function CloseButton(props: { label: string; onClick: () => void; size?: number }) {
  const { label, onClick, size = 14 } = props;
  return (
    <button type="button" class="close" aria-label={label} onClick={onClick}>
      <svg width={size} height={size} viewBox="0 0 14 14" aria-hidden="true">
        <path d="M2 2L12 12M12 2L2 12" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" />
      </svg>
    </button>
  );
}
