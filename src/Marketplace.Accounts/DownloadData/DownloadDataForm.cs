using Marketplace.Accounts.Identity;

namespace Marketplace.Accounts.DownloadData;

internal sealed class DownloadDataForm : ConfirmedForm;

internal sealed class DownloadDataValidator : ConfirmedFormValidator<DownloadDataForm>;
