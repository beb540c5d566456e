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
    private const int NameLength = 150;

    public SendOrderFormValidator(IOptions<OrdersOptions> options)
    {
        var most = options.Value.DeliveredFiles;
        var megabytes = options.Value.DeliveredFileMegabytes;
        RuleFor(f => f.Tracking).MaximumLength(100).WithMessage("A tracking number has at most 100 characters.");
        RuleFor(f => f.DeliveryNote).MaximumLength(2000).WithMessage("A delivery note has at most 2,000 characters.");
        RuleFor(f => f.Files).Custom((files, context) =>
        {
            if (files.Count > most) context.AddFailure($"Please send at most {most} files.");
            foreach (var file in files)
            {
                if (file.Length == 0) context.AddFailure($"The file {file.FileName} is empty.");
                if (file.Length > megabytes * 1024L * 1024) context.AddFailure($"The file {file.FileName} is larger than {megabytes} MB.");
                if (file.FileName.Length > NameLength) context.AddFailure($"The name of a file has at most {NameLength} characters.");
            }
        });
    }
}
