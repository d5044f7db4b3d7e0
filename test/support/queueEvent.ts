/** What Lambda hands a function of one message of its queue. */
export function queueEvent(message: unknown, { tries = 1, caseNumber }: { readonly tries?: number; readonly caseNumber?: string } = {}) {
  return {
    Records: [
      {
        messageId: 'message-1',
        body: typeof message === 'string' ? message : JSON.stringify(message),
        receiptHandle: 'no-queue-holds-it',
        eventSourceARN: 'arn:aws:sqs:eu-north-1:000000000000:none',
        attributes: { ApproximateReceiveCount: String(tries) },
        messageAttributes: caseNumber === undefined ? {} : { caseNumber: { dataType: 'String', stringValue: caseNumber } },
      },
    ],
  };
}

/** A message as it lies in a queue: of the organisation that most tests are about. */
export function messageOf<Message>(message: Message, organisationNumber = '2120000001') {
  return { organisationNumber, message };
}
