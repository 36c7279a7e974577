/** A port of the loopback interface that nothing listens on at this moment. */
export declare function freePort(): Promise<number>;
