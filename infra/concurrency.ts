/** How many messages the queues of a stage may let be handled at once, all together: a test holds the template to it. */
export const queuesAtOnce = 50;

/** How many invocations are left beside the queues for people at the page and for sign-in: 50 calls a second of 0.4 s, and 20 sign-ins at once. */
export const roomForPeople = 40;
