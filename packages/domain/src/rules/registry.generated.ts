// Generated from the files of this folder by `npm run generate`.
import type { Rule } from "../rule/define-rule.ts";
import { acneDiagnosisMissing as documentationAcneDiagnosisMissing } from "./documentation/acne-diagnosis-missing.ts";
import { aftercareMissing as documentationAftercareMissing } from "./documentation/aftercare-missing.ts";
import { applicatorMissing as documentationApplicatorMissing } from "./documentation/applicator-missing.ts";
import { consentMissing as documentationConsentMissing } from "./documentation/consent-missing.ts";
import { contraindicationScreenMissing as documentationContraindicationScreenMissing } from "./documentation/contraindication-screen-missing.ts";
import { cryogenMissing as documentationCryogenMissing } from "./documentation/cryogen-missing.ts";
import { cyclesMissing as documentationCyclesMissing } from "./documentation/cycles-missing.ts";
import { durationAmbiguous as documentationDurationAmbiguous } from "./documentation/duration-ambiguous.ts";
import { failedTherapyConsideredOnly as documentationFailedTherapyConsideredOnly } from "./documentation/failed-therapy-considered-only.ts";
import { failedTherapyContradicted as documentationFailedTherapyContradicted } from "./documentation/failed-therapy-contradicted.ts";
import { failedTherapyMissing as documentationFailedTherapyMissing } from "./documentation/failed-therapy-missing.ts";
import { failedTherapyVague as documentationFailedTherapyVague } from "./documentation/failed-therapy-vague.ts";
import { freezeDurationMissing as documentationFreezeDurationMissing } from "./documentation/freeze-duration-missing.ts";
import { guardianConsentMissing as documentationGuardianConsentMissing } from "./documentation/guardian-consent-missing.ts";
import { lesionCountMissing as documentationLesionCountMissing } from "./documentation/lesion-count-missing.ts";
import { necessityMissing as documentationNecessityMissing } from "./documentation/necessity-missing.ts";
import { performerSignerDiffer as documentationPerformerSignerDiffer } from "./documentation/performer-signer-differ.ts";
import { providerAssessmentMissing as documentationProviderAssessmentMissing } from "./documentation/provider-assessment-missing.ts";
import { serviceDateMissing as documentationServiceDateMissing } from "./documentation/service-date-missing.ts";
import { severityMissing as documentationSeverityMissing } from "./documentation/severity-missing.ts";
import { signatureCredentialsMissing as documentationSignatureCredentialsMissing } from "./documentation/signature-credentials-missing.ts";
import { signatureMissing as documentationSignatureMissing } from "./documentation/signature-missing.ts";
import { signatureNotAuthenticated as documentationSignatureNotAuthenticated } from "./documentation/signature-not-authenticated.ts";
import { siteMissing as documentationSiteMissing } from "./documentation/site-missing.ts";
import { skinPreparationMissing as documentationSkinPreparationMissing } from "./documentation/skin-preparation-missing.ts";
import { toleranceMissing as documentationToleranceMissing } from "./documentation/tolerance-missing.ts";
import { acneKeloid as diagnosisAcneKeloid } from "./diagnosis/acne-keloid.ts";
import { acneScar as diagnosisAcneScar } from "./diagnosis/acne-scar.ts";
import { ageConflict as diagnosisAgeConflict } from "./diagnosis/age-conflict.ts";
import { codeMissing as diagnosisCodeMissing } from "./diagnosis/code-missing.ts";
import { codeUnknown as diagnosisCodeUnknown } from "./diagnosis/code-unknown.ts";
import { descriptorMismatch as diagnosisDescriptorMismatch } from "./diagnosis/descriptor-mismatch.ts";
import { legacyIcd9 as diagnosisLegacyIcd9 } from "./diagnosis/legacy-icd9.ts";
import { nonbillableCategory as diagnosisNonbillableCategory } from "./diagnosis/nonbillable-category.ts";
import { notAcne as diagnosisNotAcne } from "./diagnosis/not-acne.ts";
import { pointerMissing as diagnosisPointerMissing } from "./diagnosis/pointer-missing.ts";
import { textCodeMismatch as diagnosisTextCodeMismatch } from "./diagnosis/text-code-mismatch.ts";
import { unspecified as diagnosisUnspecified } from "./diagnosis/unspecified.ts";
import { agentConflict as procedureAgentConflict } from "./procedure/agent-conflict.ts";
import { agentOutsideCode as procedureAgentOutsideCode } from "./procedure/agent-outside-code.ts";
import { contraindicationRecorded as procedureContraindicationRecorded } from "./procedure/contraindication-recorded.ts";
import { cosmeticIntent as procedureCosmeticIntent } from "./procedure/cosmetic-intent.ts";
import { countConflict as procedureCountConflict } from "./procedure/count-conflict.ts";
import { cyclesImplausible as procedureCyclesImplausible } from "./procedure/cycles-implausible.ts";
import { freezeImplausible as procedureFreezeImplausible } from "./procedure/freeze-implausible.ts";
import { siteConflict as procedureSiteConflict } from "./procedure/site-conflict.ts";
import { targetNotAcne as procedureTargetNotAcne } from "./procedure/target-not-acne.ts";
import { techniqueNotFreezing as procedureTechniqueNotFreezing } from "./procedure/technique-not-freezing.ts";
import { rule59WithX as codingRule59WithX } from "./coding/59-with-x.ts";
import { bilateralModifier as codingBilateralModifier } from "./coding/bilateral-modifier.ts";
import { bundledComponent as codingBundledComponent } from "./coding/bundled-component.ts";
import { distinctModifierNeedless as codingDistinctModifierNeedless } from "./coding/distinct-modifier-needless.ts";
import { distinctModifierUnsupported as codingDistinctModifierUnsupported } from "./coding/distinct-modifier-unsupported.ts";
import { duplicateLine as codingDuplicateLine } from "./coding/duplicate-line.ts";
import { em25Unsupported as codingEm25Unsupported } from "./coding/em-25-unsupported.ts";
import { emMissing25 as codingEmMissing25 } from "./coding/em-missing-25.ts";
import { emModifierOnProcedure as codingEmModifierOnProcedure } from "./coding/em-modifier-on-procedure.ts";
import { malformed as codingMalformed } from "./coding/malformed.ts";
import { modifier57Minor as codingModifier57Minor } from "./coding/modifier-57-minor.ts";
import { ncciPair as codingNcciPair } from "./coding/ncci-pair.ts";
import { retired as codingRetired } from "./coding/retired.ts";
import { sameLesionDoubleService as codingSameLesionDoubleService } from "./coding/same-lesion-double-service.ts";
import { shouldBe17340 as codingShouldBe17340 } from "./coding/should-be-17340.ts";
import { surgeonRoleModifier as codingSurgeonRoleModifier } from "./coding/surgeon-role-modifier.ts";
import { unitsOverOne as codingUnitsOverOne } from "./coding/units-over-one.ts";
import { abnMissing as billingAbnMissing } from "./billing/abn-missing.ts";
import { abnModifierConflict as billingAbnModifierConflict } from "./billing/abn-modifier-conflict.ts";
import { g2211With25 as billingG2211With25 } from "./billing/g2211-with-25.ts";
import { modifier51Medicare as billingModifier51Medicare } from "./billing/modifier-51-medicare.ts";
import { payerNoncoverage as billingPayerNoncoverage } from "./billing/payer-noncoverage.ts";
import { posSettingConflict as billingPosSettingConflict } from "./billing/pos-setting-conflict.ts";
import { posUnlikely as billingPosUnlikely } from "./billing/pos-unlikely.ts";
import { telehealth as billingTelehealth } from "./billing/telehealth.ts";
import { ageDobConflict as timelineAgeDobConflict } from "./timeline/age-dob-conflict.ts";
import { beforeCodeExisted as timelineBeforeCodeExisted } from "./timeline/before-code-existed.ts";
import { dateConflict as timelineDateConflict } from "./timeline/date-conflict.ts";
import { dateInvalid as timelineDateInvalid } from "./timeline/date-invalid.ts";
import { followUpPast as timelineFollowUpPast } from "./timeline/follow-up-past.ts";
import { globalVisit as timelineGlobalVisit } from "./timeline/global-visit.ts";
import { lateSignature as timelineLateSignature } from "./timeline/late-signature.ts";
import { repeatInGlobal as timelineRepeatInGlobal } from "./timeline/repeat-in-global.ts";
import { signedBeforeService as timelineSignedBeforeService } from "./timeline/signed-before-service.ts";
import { therapyAfterService as timelineTherapyAfterService } from "./timeline/therapy-after-service.ts";
import { trialShort as timelineTrialShort } from "./timeline/trial-short.ts";
import { clonedNote as templateClonedNote } from "./template/cloned-note.ts";
import { codeTextConflict as templateCodeTextConflict } from "./template/code-text-conflict.ts";
import { conditionalRequired as templateConditionalRequired } from "./template/conditional-required.ts";
import { cptDescriptorEmbedded as templateCptDescriptorEmbedded } from "./template/cpt-descriptor-embedded.ts";
import { duplicateSection as templateDuplicateSection } from "./template/duplicate-section.ts";
import { emptySection as templateEmptySection } from "./template/empty-section.ts";
import { literalDate as templateLiteralDate } from "./template/literal-date.ts";
import { literalPhi as templateLiteralPhi } from "./template/literal-phi.ts";
import { markdownBlankLost as templateMarkdownBlankLost } from "./template/markdown-blank-lost.ts";
import { mixedDialects as templateMixedDialects } from "./template/mixed-dialects.ts";
import { picklistPreselected as templatePicklistPreselected } from "./template/picklist-preselected.ts";
import { prefilledAttestation as templatePrefilledAttestation } from "./template/prefilled-attestation.ts";
import { prefilledValue as templatePrefilledValue } from "./template/prefilled-value.ts";
import { syntaxError as templateSyntaxError } from "./template/syntax-error.ts";
import { unknownKey as templateUnknownKey } from "./template/unknown-key.ts";
import { unresolvedPlaceholder as templateUnresolvedPlaceholder } from "./template/unresolved-placeholder.ts";
import { yamlPlaceholderBreaks as templateYamlPlaceholderBreaks } from "./template/yaml-placeholder-breaks.ts";
import { yamlTypeCoerced as templateYamlTypeCoerced } from "./template/yaml-type-coerced.ts";

/** Every rule, by category and name. */
export const rules: readonly Rule[] = [
  documentationAcneDiagnosisMissing,
  documentationAftercareMissing,
  documentationApplicatorMissing,
  documentationConsentMissing,
  documentationContraindicationScreenMissing,
  documentationCryogenMissing,
  documentationCyclesMissing,
  documentationDurationAmbiguous,
  documentationFailedTherapyConsideredOnly,
  documentationFailedTherapyContradicted,
  documentationFailedTherapyMissing,
  documentationFailedTherapyVague,
  documentationFreezeDurationMissing,
  documentationGuardianConsentMissing,
  documentationLesionCountMissing,
  documentationNecessityMissing,
  documentationPerformerSignerDiffer,
  documentationProviderAssessmentMissing,
  documentationServiceDateMissing,
  documentationSeverityMissing,
  documentationSignatureCredentialsMissing,
  documentationSignatureMissing,
  documentationSignatureNotAuthenticated,
  documentationSiteMissing,
  documentationSkinPreparationMissing,
  documentationToleranceMissing,
  diagnosisAcneKeloid,
  diagnosisAcneScar,
  diagnosisAgeConflict,
  diagnosisCodeMissing,
  diagnosisCodeUnknown,
  diagnosisDescriptorMismatch,
  diagnosisLegacyIcd9,
  diagnosisNonbillableCategory,
  diagnosisNotAcne,
  diagnosisPointerMissing,
  diagnosisTextCodeMismatch,
  diagnosisUnspecified,
  procedureAgentConflict,
  procedureAgentOutsideCode,
  procedureContraindicationRecorded,
  procedureCosmeticIntent,
  procedureCountConflict,
  procedureCyclesImplausible,
  procedureFreezeImplausible,
  procedureSiteConflict,
  procedureTargetNotAcne,
  procedureTechniqueNotFreezing,
  codingRule59WithX,
  codingBilateralModifier,
  codingBundledComponent,
  codingDistinctModifierNeedless,
  codingDistinctModifierUnsupported,
  codingDuplicateLine,
  codingEm25Unsupported,
  codingEmMissing25,
  codingEmModifierOnProcedure,
  codingMalformed,
  codingModifier57Minor,
  codingNcciPair,
  codingRetired,
  codingSameLesionDoubleService,
  codingShouldBe17340,
  codingSurgeonRoleModifier,
  codingUnitsOverOne,
  billingAbnMissing,
  billingAbnModifierConflict,
  billingG2211With25,
  billingModifier51Medicare,
  billingPayerNoncoverage,
  billingPosSettingConflict,
  billingPosUnlikely,
  billingTelehealth,
  timelineAgeDobConflict,
  timelineBeforeCodeExisted,
  timelineDateConflict,
  timelineDateInvalid,
  timelineFollowUpPast,
  timelineGlobalVisit,
  timelineLateSignature,
  timelineRepeatInGlobal,
  timelineSignedBeforeService,
  timelineTherapyAfterService,
  timelineTrialShort,
  templateClonedNote,
  templateCodeTextConflict,
  templateConditionalRequired,
  templateCptDescriptorEmbedded,
  templateDuplicateSection,
  templateEmptySection,
  templateLiteralDate,
  templateLiteralPhi,
  templateMarkdownBlankLost,
  templateMixedDialects,
  templatePicklistPreselected,
  templatePrefilledAttestation,
  templatePrefilledValue,
  templateSyntaxError,
  templateUnknownKey,
  templateUnresolvedPlaceholder,
  templateYamlPlaceholderBreaks,
  templateYamlTypeCoerced,
];
