using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Marketplace.Messages.Domain;

namespace Marketplace.Messages.ReportMessage;

internal sealed class ReportMessageForm
{
    [DataType(DataType.MultilineText)]
    public string Words { get; set; } = "";
}

internal sealed class ReportMessageFormValidator : AbstractValidator<ReportMessageForm>
{
    public ReportMessageFormValidator()
    {
        RuleFor(f => f.Words).MaximumLength(MessageCase.LongestWords).WithMessage("Use at most 1,000 characters.");
    }
}
