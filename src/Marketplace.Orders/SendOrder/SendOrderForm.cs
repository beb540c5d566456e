using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Marketplace.Orders.Steps;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Marketplace.Orders.SendOrder;

internal sealed class SendOrderForm : StepForm
{
    public string Tracking { get; set; } = "";

    [DataType(DataType.MultilineText)]
    public string DeliveryNote { get; set; } = "";

    public List<IFormFile> Files { get; set; } = [];
}

internal sealed class SendOrderFormValidator : AbstractValidator<SendOrderForm>
{
    public SendOrderFormValidator(IOptions<OrdersOptions> options)
    {
        var most = options.Value.DeliveredFiles;
        RuleFor(f => f.Tracking).MaximumLength(100).WithMessage("Use at most 100 characters.");
        RuleFor(f => f.DeliveryNote).MaximumLength(2000).WithMessage("Use at most 2,000 characters.");
        RuleFor(f => f.Files).Must(files => files.Count <= most)
            .WithMessage(most == 1 ? "Upload only 1 file." : "Upload at most {0} files.").WithState(_ => new object[] { most });
    }
}
