using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Marketplace.Orders.Domain;
using Marketplace.Orders.Steps;

namespace Marketplace.Orders.SendEvidence;

internal sealed class SendEvidenceForm : StepForm
{
    [DataType(DataType.MultilineText)]
    public string Words { get; set; } = "";
}

internal sealed class SendEvidenceFormValidator : AbstractValidator<SendEvidenceForm>
{
    public SendEvidenceFormValidator() => RuleFor(f => f.Words).Cascade(CascadeMode.Stop)
        .NotEmpty().WithMessage("Describe what you sent or did, and when.")
        .MaximumLength(Dispute.LongestEvidence).WithMessage("Use at most 2,000 characters.");
}
