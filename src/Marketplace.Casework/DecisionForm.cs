using System.ComponentModel.DataAnnotations;

namespace Marketplace.Casework;

/// <summary>The form of a decision with two outcomes and reasons.</summary>
public sealed class DecisionForm
{
    /// <summary>The version of the case that was shown.</summary>
    public long? Version { get; set; }

    /// <summary>True for the first outcome, see <see cref="CaseDecision"/>.</summary>
    public bool? Outcome { get; set; }

    /// <summary>The reasons.</summary>
    [DataType(DataType.MultilineText)]
    public string Reasons { get; set; } = "";
}
