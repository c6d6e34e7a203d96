package vn.paraudit.finding.process;

/** The contract between {@code finding-remediation.bpmn} and the code. */
final class RemediationProcess {

    static final String KEY = "finding-remediation";

    static final String VERIFY_REMEDY = "UserTask_VerifyRemedy";
    static final String REVISIT = "UserTask_Revisit";
    static final String CHECK_EFFECT = "UserTask_CheckEffect";
    static final String REQUEST_EXTENSION = "UserTask_RequestExtension";
    static final String PREPARE_EXTENSION = "UserTask_PrepareExtension";
    static final String DECIDE_EXTENSION = "UserTask_DecideExtension";

    static final String REMEDY_REPORTED = "RemedyReported";
    static final String EXTENSION_REQUESTED = "ExtensionRequested";
    static final String FINDING_TRANSFERRED = "FindingTransferred";
    static final String FINDING_WRITTEN_OFF = "FindingWrittenOff";

    /** Event of the deadline table: somebody else has seen the remedy. */
    static final String REMEDY_VERIFIED = "remedy verified";

    static final String UNIT_CODE = "unitCode";
    static final String INSPECTION_ID = "inspectionId";
    static final String CONCLUSION_ID = "conclusionId";
    static final String SEVERITY = "severity";
    static final String NEEDS_EFFECT_CHECK = "needsEffectCheck";
    static final String DECISION = "decision";

    private RemediationProcess() {
    }
}
