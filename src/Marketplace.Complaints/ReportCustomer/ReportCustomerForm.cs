using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Marketplace.Complaints.Domain;
using Marketplace.Contracts.Complaints;

namespace Marketplace.Complaints.ReportCustomer;

internal sealed class ReportCustomerForm
{
    public CustomerReportType? Type { get; set; }

    [DataType(DataType.MultilineText)]
    public string Text { get; set; } = "";
}

internal sealed class ReportCustomerFormValidator : AbstractValidator<ReportCustomerForm>
{
    public ReportCustomerFormValidator()
    {
        RuleFor(f => f.Type).NotNull().WithMessage("Choose what happened.").IsInEnum().WithMessage("Choose what happened.");
        RuleFor(f => f.Text).Must(t => t.Length is >= CustomerReport.Least and <= CustomerReport.Longest).WithMessage("Use 20 to 2,000 characters.");
    }
}
