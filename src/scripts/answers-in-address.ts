/**
 * Keeps answers in the part of the address after #, which no server sees. A link followed on the page may bring other
 * answers, which are read, or lead to another part of the page: then the answers are put back, so that the address
 * still has them.
 *
 * @param areAnswers - whether what is after # is answers at all
 * @param read - shows the answers of an address, at first whatever it holds
 * @param answers - what is answered now
 * @returns what writes the present answers into the address
 */
export function answersInAddress(
  areAnswers: (asked: URLSearchParams) => boolean,
  read: (asked: URLSearchParams) => void,
  answers: () => URLSearchParams,
): () => void {
  const asked = () => new URLSearchParams(location.hash.slice(1));
  const write = (): void => history.replaceState(history.state, '', `#${answers()}`);
  addEventListener('hashchange', () => {
    if (areAnswers(asked())) read(asked());
    else if (areAnswers(answers())) write();
  });
  read(asked());
  return write;
}
