/** The sentences that Excel itself sends; add-ins go by the code, never by these. */
const MESSAGES: Readonly<Record<string, string>> = {
  AccessDenied: "You cannot perform the requested operation.",
  ApiNotFound: "The API you are trying to use could not be found.",
  GeneralException: "There was an internal error while processing the request.",
  InvalidArgument: "The argument is invalid or missing or has an incorrect format.",
  InvalidOperation: "The operation attempted is invalid on the object.",
  InvalidReference: "This reference is not valid for the current operation.",
  ItemAlreadyExists: "The resource being created already exists.",
  ItemNotFound: "The requested resource doesn't exist.",
};

const HTTP_STATUS: Readonly<Record<string, number>> = {
  AccessDenied: 403,
  ItemNotFound: 404,
  ItemAlreadyExists: 409,
  GeneralException: 500,
  NotImplemented: 501,
};

/** What Excel answers when an action fails; office.js makes an OfficeExtension.Error with this code of it. */
export class HostError extends Error {
  readonly httpStatus: number;

  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message ?? MESSAGES[code] ?? code);
    this.httpStatus = HTTP_STATUS[code] ?? 400;
  }
}

/** A member that this host does not model: the name is in the message, so that a test says what is missing. */
export function notModelled(member: string): HostError {
  return new HostError("NotImplemented", `this host does not model ${member}`);
}
