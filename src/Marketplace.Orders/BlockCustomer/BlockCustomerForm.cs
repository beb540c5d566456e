using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Marketplace.Orders.Domain;

namespace Marketplace.Orders.BlockCustomer;

internal sealed class BlockCustomerForm
{
    [DataType(DataType.MultilineText)]
    public string Note { get; set; } = "";
}

internal sealed class BlockCustomerFormValidator : AbstractValidator<BlockCustomerForm>
{
    public BlockCustomerFormValidator() => RuleFor(f => f.Note).MaximumLength(BlockedCustomer.NoteLength).WithMessage("Use at most 500 characters.");
}
