export function Loading() {
  return (
    <p class="waiting" role="status">
      Loading the map
    </p>
  );
}

/** Shown in place of the page, with what to do next. */
export function Failure({ reason }: { reason: string }) {
  return (
    <div class="waiting" role="alert">
      <h1>The map could not be shown</h1>
      <p>{reason}</p>
      <p>
        Check the connection, then <a href="./">load the page again</a>.
      </p>
    </div>
  );
}
