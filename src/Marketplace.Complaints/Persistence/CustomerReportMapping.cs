using Marketplace.Casework;
using Marketplace.Complaints.Domain;
using Marketplace.Texts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Complaints.Persistence;

internal sealed class CustomerReportMapping : IEntityTypeConfiguration<CustomerReport>
{
    public void Configure(EntityTypeBuilder<CustomerReport> builder)
    {
        builder.ToTable("CustomerReports");
        builder.Property(x => x.CustomerName).HasConversion(shown => FormerNames.Stored(shown), stored => FormerNames.Shown(stored));
        builder.Property(x => x.ShopName).HasConversion(shown => FormerNames.Stored(shown), stored => FormerNames.Shown(stored));
        builder.Ignore(r => r.Summary);
        builder.Property(r => r.Text).HasMaxLength(CustomerReport.Longest);
        builder.Property(r => r.Answer).HasMaxLength(CustomerReport.Longest);
        builder.Property(r => r.Dispute).HasMaxLength(CustomerReport.Longest);
        builder.Property(r => r.Reasons).HasMaxLength(CustomerReport.Longest);
        // One visible report per seller and customer, even if two are saved at the same time.
        builder.HasIndex(r => new { r.SellerId, r.CustomerId }, "OneShown").IsUnique().HasFilter("[EndedAt] IS NULL");
        builder.HasIndex(r => new { r.OrderId, r.Id });
        builder.HasIndex(r => new { r.CustomerId, r.Id });
        builder.HasIndex(r => new { r.SellerId, r.Id });
        builder.HasIndex(r => r.LapsesAt).HasFilter("[EndedAt] IS NULL");
        builder.HasQueue("[State] = 'Disputed'");
        builder.HasIndex(r => new { r.Type, r.DecidedAt });
    }
}

internal sealed class CustomerRecordMapping : IEntityTypeConfiguration<CustomerRecord>
{
    public void Configure(EntityTypeBuilder<CustomerRecord> builder)
    {
        builder.ToTable("Customers").HasKey(c => c.CustomerId);
        builder.Property(c => c.CustomerId).ValueGeneratedNever();
    }
}

internal sealed class ReviewCopyMapping : IEntityTypeConfiguration<ReviewCopy>
{
    public void Configure(EntityTypeBuilder<ReviewCopy> builder)
    {
        builder.ToTable("Reviews").HasKey(r => r.OrderId);
        builder.Property(r => r.OrderId).ValueGeneratedNever();
        builder.Property(r => r.Turn).IsConcurrencyToken();
        builder.HasIndex(r => new { r.CustomerId, r.SellerId });
    }
}
