namespace Marketplace.Notices.Domain;

internal enum Channel
{
    Mail,
    Phone,
}
