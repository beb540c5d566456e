using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Marketplace.Casework.Decisions;
using Marketplace.Casework.Letters;
using Marketplace.Contracts.Complaints;

namespace Marketplace.Complaints.DecideCustomerReport;

internal sealed class DecideCustomerReportForm
{
    /// <summary>The report's version when the form was opened.</summary>
    public long? Version { get; set; }

    public CustomerReportRuling? Ruling { get; set; }

    /// <summary>The keys of the ready sentences.</summary>
    public List<string> Parts { get; set; } = [];

    [DataType(DataType.MultilineText)]
    public string Reasons { get; set; } = "";

    /// <summary>The reasons as they are stored.</summary>
    public string Written() => ReasonParts.Join(ReadyReasons.CustomerReports.Chosen(Parts, $"{Ruling}"), Reasons);
}

internal sealed class DecideCustomerReportFormValidator : AbstractValidator<DecideCustomerReportForm>
{
    public DecideCustomerReportFormValidator()
    {
        RuleFor(f => f.Ruling).NotNull().WithMessage("Choose a decision.").IsInEnum().WithMessage("Choose a decision.");
        RuleFor(f => f.Reasons).AreReasons(f => f.Parts, f => f.Written());
    }
}
