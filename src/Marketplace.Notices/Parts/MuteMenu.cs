namespace Marketplace.Notices.Parts;

/// <param name="Shop">The shop's name in URLs.</param>
/// <param name="Name">The shop's name.</param>
/// <param name="IsMuted">Whether the viewer has muted it.</param>
/// <param name="Back">The page that shows the menu.</param>
internal sealed record MuteMenu(string Shop, string Name, bool IsMuted, string Back);
