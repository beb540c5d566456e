using FluentValidation;

namespace Marketplace.Orders.ChooseCustomer;

internal sealed class ChooseCustomerForm
{
    public string Customer { get; set; } = "";
}

internal sealed record ChooseCustomerPage(ChooseCustomerForm Form);

internal sealed class ChooseCustomerFormValidator : AbstractValidator<ChooseCustomerForm>
{
    public ChooseCustomerFormValidator() => RuleFor(f => f.Customer).NotEmpty().WithMessage("Enter the customer's username.").MaximumLength(100).WithMessage("Use at most 100 characters.");
}
