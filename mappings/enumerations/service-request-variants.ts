/** What is known of a service request variant beside its number */
export interface ServiceRequestVariant {
  /** Whether a message that several variants have may be taken for its answer, where nothing says which one it answers */
  readonly assumed: boolean;
  /** Whether it schedules another service request, with the element of which it is answered */
  readonly schedules: boolean;
}

const ORDINARY: ServiceRequestVariant = { assumed: true, schedules: false };
const NEVER_ASSUMED: ServiceRequestVariant = { ...ORDINARY, assumed: false };

/** Those of which something else is known */
const PARTICULAR: Readonly<Record<string, ServiceRequestVariant>> = {
  // Create Schedule
  '5.1': { ...ORDINARY, schedules: true },
  // Request Handover of DCC Controlled Device, Update Security Credentials (CoS), Commission Device
  '6.21': NEVER_ASSUMED,
  '6.23': NEVER_ASSUMED,
  '8.1.1': NEVER_ASSUMED,
};

const VARIANTS =
  '1.1.1 1.1.2 1.2.1 1.2.2 1.5 1.6 1.7 2.1 2.2 2.3 2.5 3.1 3.2 3.3 3.4 3.5 4.1.1 4.1.2 4.1.3 4.1.4 4.2 4.3 4.4.2 4.4.3 4.4.4 4.4.5 4.6.1 4.6.2 4.8.1 4.8.2 4.8.3 4.10 4.11.1 4.11.2 4.12.1 4.12.2 4.13 4.14 4.15 4.16 4.17 4.18 5.1 5.2 5.3 6.2.1 6.2.2 6.2.3 6.2.4 6.2.5 6.2.7 6.2.8 6.2.9 6.2.10 6.4.1 6.4.2 6.5 6.6 6.7 6.8 6.11 6.12 6.13 6.14.1 6.14.2 6.14.3 6.15.1 6.15.2 6.17 6.18.1 6.18.2 6.20.1 6.20.2 6.21 6.22 6.23 6.24.1 6.24.2 6.25 6.26 6.27 6.28 6.29 6.30 6.31 6.32 7.1 7.2 7.3 7.4 7.5 7.6 7.7 7.8 7.9 7.10 7.11 7.12 7.13 7.14 7.15 7.16 8.1.1 8.2 8.3 8.4 8.5 8.6 8.7.1 8.7.2 8.8.1 8.8.2 8.9 8.11 8.12.1 8.12.2 8.13 8.14.1 8.14.2 8.14.3 8.14.4 9.1 11.1 11.2 11.3 11.4 12.1 12.2 14.1';

/** All service request variants of the DCC User Interface Specification, in its order */
export const SERVICE_REQUEST_VARIANTS: ReadonlyMap<string, ServiceRequestVariant> = new Map(
  VARIANTS.split(' ').map((variant) => [variant, PARTICULAR[variant] ?? ORDINARY]),
);
