namespace Marketplace.Complaints.ClaimSteps;

/// <summary>The fields of a step's form.</summary>
[Flags]
internal enum StepFields
{
    None = 0,
    Words = 1,
    WordsRequired = 2,
    Percent = 4,
    Tracking = 8,
    Address = 16,
}
