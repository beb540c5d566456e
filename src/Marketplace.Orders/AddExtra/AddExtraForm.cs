using FluentValidation;
using Marketplace.Orders.Steps;

namespace Marketplace.Orders.AddExtra;

internal sealed class AddExtraForm : StepForm
{
    public string Text { get; set; } = "";
}

internal sealed class AddExtraFormValidator : AbstractValidator<AddExtraForm>
{
    public AddExtraFormValidator() => RuleFor(f => f.Text).Cascade(CascadeMode.Stop)
        .NotEmpty().WithMessage("Describe the extra.")
        .MaximumLength(Domain.Extra.TextLength).WithMessage("Use at most 200 characters.");
}
