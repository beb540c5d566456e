using System.ComponentModel.DataAnnotations;
using Marketplace.Casework.Letters;

namespace Marketplace.Casework.Decisions;

/// <summary>The form of a decision with two outcomes and reasons.</summary>
public sealed class DecisionForm
{
    /// <summary>The version of the case that was shown.</summary>
    public long? Version { get; set; }

    /// <summary>True for the first outcome, see <see cref="CaseDecision"/>.</summary>
    public bool? Outcome { get; set; }

    /// <summary>The keys of the ready sentences; null for none, because a list that is there already isn't filled.</summary>
    public IReadOnlyList<string>? Parts { get; set; }

    /// <summary>The reasons in one's own words.</summary>
    [DataType(DataType.MultilineText)]
    public string Reasons { get; set; } = "";

    /// <summary>The reasons as they are stored.</summary>
    /// <param name="parts">The ready sentences that can be chosen.</param>
    public string Written(IReadOnlyList<ReasonPart> parts) => ReasonParts.Join(parts.Chosen(Parts ?? [], Outcome == true ? "true" : "false"), Reasons);
}
