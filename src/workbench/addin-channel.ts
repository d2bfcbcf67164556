/** How office.js in a frame of this page reaches its host, and how the host answers. */
export interface AddinChannel {
  /** Gives this conversation's messages to `receive`, from now on. */
  open(conversation: string, receive: (text: string) => void): void;
  close(conversation: string): void;
}

/** The origin that office.js is told: it refuses any that is not https, while the page itself may be on plain http. */
export function hostOrigin(): string {
  return `https://${location.host}`;
}

/**
 * Takes the messages that office.js posts to this window before the browser drops them: they are addressed to an https
 * origin, which office.js insists on, and a page on localhost need not have a certificate. Frame and page are of one
 * origin, so the frame calls the very function that is set here; office.js itself is untouched.
 */
export function openChannel(window: Window): AddinChannel {
  const receivers = new Map<string, (text: string) => void>();
  const post = window.postMessage.bind(window);
  const take = (message: unknown): boolean => {
    if (typeof message !== "string" || !message.includes("_conversationId")) return false;
    for (const [conversation, receive] of receivers) {
      if (!message.includes(conversation)) continue;
      // Not within the caller's stack: a host is another process, and the frame expects to go on first.
      setTimeout(() => receive(message), 0);
      return true;
    }
    return false;
  };
  window.postMessage = (message: unknown, ...rest: unknown[]): void => {
    if (!take(message)) Reflect.apply(post, window, [message, ...rest]);
  };
  return {
    open: (conversation, receive) => receivers.set(conversation, receive),
    close: (conversation) => receivers.delete(conversation),
  };
}

/** Hands a host's message to the office.js of a frame, as coming from the origin that it was told. */
export function deliverTo(frame: HTMLIFrameElement, text: string): void {
  setTimeout(() => {
    const target = frame.contentWindow;
    if (!target) return;
    const FrameEvent = (target as Window & { readonly MessageEvent: typeof MessageEvent }).MessageEvent;
    target.dispatchEvent(new FrameEvent("message", { data: text, origin: hostOrigin(), source: window }));
  }, 0);
}
