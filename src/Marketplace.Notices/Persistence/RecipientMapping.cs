using Marketplace.Notices.Domain;
using Marketplace.Texts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Notices.Persistence;

internal sealed class RecipientMapping : IEntityTypeConfiguration<Recipient>, IEntityTypeConfiguration<SentMail>
{
    public void Configure(EntityTypeBuilder<Recipient> builder)
    {
        builder.ToTable("Recipients");
        builder.Property(x => x.Name).HasConversion(shown => FormerNames.Stored(shown), stored => FormerNames.Shown(stored));
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Email).HasMaxLength(254);
        builder.Property(r => r.Zone).HasMaxLength(64);
        builder.Property(r => r.ByMail).HasConversion<int>();
        builder.Property(r => r.ByPhone).HasConversion<int>();
        builder.Property(r => r.OnSite).HasConversion<int>();
    }

    public void Configure(EntityTypeBuilder<SentMail> builder) => builder.ToTable("SentMails").Property(m => m.Id).ValueGeneratedNever();
}
