using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Marketplace.Accounts.Identity;

namespace Marketplace.Accounts.DownloadData;

internal sealed class DownloadDataForm
{
    [DataType(DataType.Password)]
    public string Password { get; set; } = "";
}

internal sealed class DownloadDataValidator : AbstractValidator<DownloadDataForm>
{
    public DownloadDataValidator() => RuleFor(f => f.Password).IsOwnPassword();
}
