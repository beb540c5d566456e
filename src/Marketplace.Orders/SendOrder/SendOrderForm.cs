using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Marketplace.Orders.Domain;
using Marketplace.Orders.Steps;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Marketplace.Orders.SendOrder;

internal sealed class SendOrderForm : StepForm
{
    public string Tracking { get; set; } = "";

    [DataType(DataType.MultilineText)]
    public string DeliveryNote { get; set; } = "";

    /// <summary>New files.</summary>
    public List<IFormFile> Files { get; set; } = [];

    /// <summary>The positions of stored files that are still wanted.</summary>
    public List<int> Kept { get; set; } = [];

    [BindNever]
    public List<DeliveredFile> Stored { get; set; } = [];
}

internal sealed class SendOrderFormValidator : AbstractValidator<SendOrderForm>
{
    public SendOrderFormValidator()
    {
        RuleFor(f => f.Tracking).MaximumLength(100).WithMessage("Use at most 100 characters.");
        RuleFor(f => f.DeliveryNote).MaximumLength(2000).WithMessage("Use at most 2,000 characters.");
    }
}
