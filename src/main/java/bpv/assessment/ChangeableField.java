package bpv.assessment;

/**
 * Fields of a bid that may be changed, so far as the numbers of the day allow it, to reach a better recommendation. Facts
 * have no constant here: baselines, what an outcome is measured against, population, region and 62-day performance.
 */
public enum ChangeableField {
    /** The day of submission. */
    SUBMITTED,
    /** Approvals that are missing, and the dates of approvals. */
    APPROVALS,
    /** The day on which the delivery plan was agreed, and its link to the STP plan. */
    DELIVERY_PLAN,
    /** That the money is over and above CCG baselines. */
    ADDITIONAL,
    /** The three texts on patient engagement. */
    PATIENT_ENGAGEMENT,
    /** The three texts on governance. */
    GOVERNANCE,
    /** Actions on the 62-day standard. */
    SIXTY_TWO_DAY_RECOVERY,
    /** The day from which a section's lead is in post. */
    LEAD_IN_POST,
    /** Kind and reference of an outcome's evidence. */
    EVIDENCE,
    /** The values of a trajectory. */
    TRAJECTORY,
    /** Milestones, and who owns them. */
    MILESTONES,
    /** What is done about a risk. */
    RISK_MITIGATION,
    /** The money asked for, which may be lowered, and with it that of phases. */
    FUNDING,
    /** What meets the recurrent cost after the fund. */
    AFTER_FUNDING,
    /** The texts on productivity and on quality. */
    PRODUCTIVITY_AND_QUALITY
}
