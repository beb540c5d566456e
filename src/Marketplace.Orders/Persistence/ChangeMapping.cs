using Marketplace.Casework;
using Marketplace.Orders.Domain;
using Marketplace.Texts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Orders.Persistence;

internal sealed class ProposalMapping : IEntityTypeConfiguration<Proposal>
{
    public void Configure(EntityTypeBuilder<Proposal> builder)
    {
        builder.ToTable("Proposals");
        builder.Ignore(p => p.Card);
        builder.Property(p => p.Reason).HasMaxLength(Proposal.ReasonLength);
        builder.HasIndex(p => p.RemindAt).HasFilter("[RemindAt] IS NOT NULL");
    }
}

internal sealed class PrivateNoteMapping : IEntityTypeConfiguration<PrivateNote>
{
    public void Configure(EntityTypeBuilder<PrivateNote> builder)
    {
        builder.ToTable("PrivateNotes").HasKey(n => new { n.OrderId, n.AuthorId });
        builder.Property(n => n.Text).HasMaxLength(PrivateNote.TextLength);
    }
}

internal sealed class CustomOrderMapping : IEntityTypeConfiguration<CustomOrder>
{
    public void Configure(EntityTypeBuilder<CustomOrder> builder)
    {
        builder.ToTable("CustomOrders");
        builder.Property(x => x.BuyerName).HasConversion(shown => FormerNames.Stored(shown), stored => FormerNames.Shown(stored));
        builder.Property(x => x.ShopName).HasConversion(shown => FormerNames.Stored(shown), stored => FormerNames.Shown(stored));
        builder.Ignore(c => c.Card);
        builder.Ignore(c => c.Price);
        builder.Property(c => c.Token).HasMaxLength(32);
        builder.Property(c => c.Title).HasMaxLength(CustomOrder.TitleLength);
        builder.Property(c => c.Words).HasMaxLength(CustomOrder.WordsLength);
        builder.Property(c => c.Currency).HasMaxLength(3);
        builder.HasIndex(c => c.Token).IsUnique();
        builder.Property(c => c.About).HasMaxLength(CustomOrder.TitleLength);
        builder.HasIndex(c => new { c.ConversationId, c.Id });
        builder.HasIndex(c => new { c.BuyerId, c.Id });
        builder.HasIndex(c => new { c.SellerId, c.Id });
        builder.HasIndex(c => new { c.BuyerId, c.ExpiresAt }).HasFilter("[ActAt] IS NOT NULL");
        builder.HasIndex(c => c.ActAt).HasFilter("[ActAt] IS NOT NULL");
    }
}

internal sealed class AmountCaseMapping : IEntityTypeConfiguration<AmountCase>
{
    public void Configure(EntityTypeBuilder<AmountCase> builder)
    {
        builder.ToTable("AmountCases");
        builder.Property(x => x.BuyerName).HasConversion(shown => FormerNames.Stored(shown), stored => FormerNames.Shown(stored));
        builder.Property(x => x.ShopName).HasConversion(shown => FormerNames.Stored(shown), stored => FormerNames.Shown(stored));
        builder.Property(c => c.Currency).HasMaxLength(3);
        builder.Property(c => c.Words).HasMaxLength(Proposal.ReasonLength);
        builder.Property(c => c.Reasons).HasMaxLength(AmountCase.LongestReasons);
        builder.HasIndex(c => c.OrderId);
        builder.HasIndex(c => c.SellerId, "OpenOfSeller").HasFilter("[DecidedAt] IS NULL");
        builder.HasQueue("[DecidedAt] IS NULL");
    }
}
