using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Marketplace.Complaints.Domain;
using Marketplace.Contracts.Complaints;

namespace Marketplace.Complaints.DecideCustomerReport;

internal sealed class DecideCustomerReportForm
{
    /// <summary>The report's version when the form was opened.</summary>
    public long? Version { get; set; }

    public CustomerReportRuling? Ruling { get; set; }

    [DataType(DataType.MultilineText)]
    public string Reasons { get; set; } = "";
}

internal sealed class DecideCustomerReportFormValidator : AbstractValidator<DecideCustomerReportForm>
{
    public DecideCustomerReportFormValidator()
    {
        RuleFor(f => f.Ruling).NotNull().WithMessage("Choose a decision.").IsInEnum().WithMessage("Choose a decision.");
        RuleFor(f => f.Reasons).Must(r => r.Length is >= CustomerReport.Least and <= CustomerReport.Longest)
            .WithMessage("Give your reasons in 20 to 2,000 characters.");
    }
}
