/** A pause by a message to oneself: shorter than a timer's, and behind messages that wait already. */
export function messagePause(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
