using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Marketplace.Casework.Decisions;
using Marketplace.Casework.Letters;

namespace Marketplace.Reviews.DecideRefusal;

internal sealed class DecideRefusalForm
{
    /// <summary>The version of the case that was shown.</summary>
    public long? Version { get; set; }

    public bool? Allow { get; set; }

    /// <summary>The keys of the ready sentences.</summary>
    public List<string> Parts { get; set; } = [];

    [DataType(DataType.MultilineText)]
    public string Reasons { get; set; } = "";

    /// <summary>The reasons as they are stored.</summary>
    public string Written() => ReasonParts.Join(ReadyReasons.Refusals.Chosen(Parts, Allow == true ? "true" : "false"), Reasons);
}

internal sealed class DecideRefusalFormValidator : AbstractValidator<DecideRefusalForm>
{
    public DecideRefusalFormValidator()
    {
        RuleFor(f => f.Allow).NotNull().WithMessage("Choose a decision.");
        RuleFor(f => f.Reasons).AreReasons(f => f.Parts, f => f.Written());
    }
}
