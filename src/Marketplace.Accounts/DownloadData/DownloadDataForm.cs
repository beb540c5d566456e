using Marketplace.Accounts.CheckPassword;

namespace Marketplace.Accounts.DownloadData;

internal sealed class DownloadDataForm : ConfirmedForm;

internal sealed class DownloadDataValidator : ConfirmedFormValidator<DownloadDataForm>;
