/** The daily API limit of the org. It counts from start; an order of `/__org/limits` sets it. */
export class ApiLimits {
  max: number;
  used = 0;

  constructor(max: number) {
    this.max = max;
  }

  spend(calls: number): void {
    this.used += calls;
  }

  isUsedUp(): boolean {
    return this.used >= this.max;
  }

  /** Value of the `Sforce-Limit-Info` header. */
  header(): string {
    return `api-usage=${this.used}/${this.max}`;
  }

  /** Body of `GET /limits`: only limits the local org keeps count of. */
  report(): object {
    return { DailyApiRequests: { Max: this.max, Remaining: Math.max(0, this.max - this.used) } };
  }
}
