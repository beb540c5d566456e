namespace Marketplace.Accounts.Identity;

internal enum StaffRole
{
    None,
    Support,
    Administrator,
}
