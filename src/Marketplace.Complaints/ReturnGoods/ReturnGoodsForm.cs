using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Marketplace.Complaints.Domain;
using Marketplace.Complaints.Shared;

namespace Marketplace.Complaints.ReturnGoods;

/// <summary>One form for all steps; each step uses its own fields.</summary>
internal sealed class ReturnGoodsForm : ReturnAddressForm
{
    /// <summary>The withdrawal's version when the form was opened.</summary>
    public long? Version { get; set; }

    public string Tracking { get; set; } = "";

    [DataType(DataType.MultilineText)]
    public string Words { get; set; } = "";
}

internal sealed class ReturnGoodsFormValidator : AbstractValidator<ReturnGoodsForm>
{
    public ReturnGoodsFormValidator()
    {
        RuleFor(f => f.Tracking).MaximumLength(OrderClaim.LongestTracking).WithMessage("Use at most 100 characters.");
        Include(new ReturnAddressFormValidator());
    }
}
